"""Mends what the library behind the simulated AWS has wrong of services that it answers for. Python reads this file by itself
where the folder is on its path; a module of the library is mended when it is imported."""
import importlib.abc
import importlib.util
import sys


def kms(models):
    """What is there is listed by another name of this than the library has today."""
    if not hasattr(models.KmsBackend, "key_to_aliases"):
        models.KmsBackend.key_to_aliases = property(lambda self: {key.id: list(key.aliases) for key in self.keys.values()})


def awslambda(models):
    """Functions keep the key that their environment is encrypted with."""
    function = models.LambdaFunction
    begin, shown, update = function.__init__, function.get_configuration, function.update_configuration

    def with_key(self, *arguments, **named):
        begin(self, *arguments, **named)
        specs = [each for each in (*arguments, *named.values()) if isinstance(each, dict) and "FunctionName" in each]
        self.kms_key_arn = specs[0].get("KMSKeyArn") if specs else None

    def show_key(self, *arguments, **named):
        key = getattr(self, "kms_key_arn", None)
        return {**shown(self, *arguments, **named), **({"KMSKeyArn": key} if key else {})}

    def update_key(self, config_updates):
        self.kms_key_arn = config_updates.get("KMSKeyArn", getattr(self, "kms_key_arn", None))
        return update(self, config_updates)

    function.__init__, function.get_configuration, function.update_configuration = with_key, show_key, update_key


class Configuration(dict):
    """All of a distribution's configuration; some of it is also asked for by name."""

    @property
    def caller_reference(self):
        return self["CallerReference"]

    @property
    def enabled(self):
        return str(self["Enabled"]).lower() == "true"


def cloudfront(models):
    """ARNs without a region, comments in lists, configurations as they were given. One has a new ETag after each change, and only a
    current one can be replaced; what is switched on cannot be deleted (CloudFront API, UpdateDistribution and DeleteDistribution)."""
    distribution, backend = models.Distribution, models.CloudFrontBackend
    begin, update, delete = distribution.__init__, backend.update_distribution, backend.delete_distribution

    def begin_whole(self, account_id, region_name, config):
        begin(self, account_id, region_name, config)
        self.distribution_config = Configuration(config)
        self.arn = self.arn.replace(f":cloudfront:{account_id}", f":cloudfront::{account_id}")

    def update_current(self, dist_config, _id, if_match):
        found = self.distributions.get(_id)
        if found and if_match != found.etag:
            raise models.InvalidIfMatchVersion
        _, location, _ = update(self, dist_config, _id, if_match)
        found.distribution_config, found.etag = Configuration(dist_config), models.random_id()
        return found, location, found.etag

    def delete_disabled(self, distribution_id, if_match):
        found = self.distributions.get(distribution_id)
        if found and (if_match != found.etag or found.distribution_config.enabled):
            raise models.InvalidIfMatchVersion
        delete(self, distribution_id, if_match)

    distribution.comment = property(lambda self: self.distribution_config.get("Comment", ""))
    distribution.__init__, backend.update_distribution, backend.delete_distribution = begin_whole, update_current, delete_disabled


def nat_gateways(models):
    """A NAT gateway takes its network interface along when it is deleted."""
    delete = models.NatGatewayBackend.delete_nat_gateway

    def delete_with_interface(self, nat_gateway_id):
        gateway = delete(self, nat_gateway_id)
        self.enis.pop(gateway._eni.id, None)
        return gateway

    models.NatGatewayBackend.delete_nat_gateway = delete_with_interface


def sns(responses):
    """Topics show whether they are traced."""
    shown = responses.SNSResponse.get_topic_attributes

    def show_tracing(self):
        answer = shown(self)
        topic = self.backend.get_topic(self._get_param("TopicArn"))
        mode = getattr(topic, "tracing_config", None)
        if mode:
            answer.result["Attributes"]["TracingConfig"] = mode
        return answer

    responses.SNSResponse.get_topic_attributes = show_tracing


def inventory(module):
    """Distributions count among what is there."""
    special = module._special

    def with_distributions(sim, service, region, out):
        if service != "cloudfront":
            return special(sim, service, region, out)
        from moto.cloudfront.models import cloudfront_backends
        found = [each.comment for account in cloudfront_backends.values() for backend in account.values()
                 for each in backend.distributions.values()]
        return out.setdefault("cloudfront/distribution", []).extend(found)

    module._special = with_distributions
    module.SPECIAL.add("cloudfront")


def prefix_lists(models):
    """AWS keeps a list of the addresses of CloudFront; this is its id in us-east-1."""
    begin = models.ManagedPrefixListBackend.create_default_pls

    def begin_with_cloudfront(self):
        begin(self)
        found = self.create_managed_prefix_list(address_family="IPv4", entry=[{"Cidr": "203.0.113.0/24", "Description": "edge"}],
                                                prefix_list_name="com.amazonaws.global.cloudfront.origin-facing", owner_id="aws")
        del self.managed_prefix_lists[found.id]
        found.id = "pl-3b927c52"
        self.managed_prefix_lists[found.id] = found

    models.ManagedPrefixListBackend.create_default_pls = begin_with_cloudfront


def vpcs(models):
    """A VPC that a topology names by its id: the tag `id` says which one it gets when it is made."""
    given, make = [], models.VPCBackend.create_vpc
    chance = models.random_vpc_id

    def make_with_id(self, *arguments, **named):
        given[:] = [tag["Value"] for tag in named.get("tags") or () if tag["Key"] == "id"]
        return make(self, *arguments, **named)

    models.random_vpc_id = lambda: given.pop() if given else chance()
    models.VPCBackend.create_vpc = make_with_id


MENDED = {
    "moto.ec2.models.vpcs": vpcs,
    "moto.ec2.models.managed_prefixes": prefix_lists,
    "awsim.inventory": inventory,
    "moto.ec2.models.nat_gateways": nat_gateways,
    "moto.awslambda.models": awslambda,
    "moto.kms.models": kms,
    "moto.cloudfront.models": cloudfront,
    "moto.sns.responses": sns,
}


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        mend = MENDED.pop(name, None)
        spec = importlib.util.find_spec(name) if mend else None
        if spec is None or spec.loader is None:
            return None
        load = spec.loader.exec_module

        def load_and_mend(module):
            load(module)
            mend(module)

        spec.loader.exec_module = load_and_mend
        return spec


sys.meta_path.insert(0, Finder())
