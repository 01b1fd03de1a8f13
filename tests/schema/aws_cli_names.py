"""What the AWS CLI calls the members of a request: the model's names with dashes, but for the customisations listed here."""
from botocore import xform_name

# Commands of services that the model calls otherwise.
SERVICES = {"s3api": "s3", "deploy": "codedeploy", "configservice": "config"}

# Options that a command has instead of the model's, by the path of the member they set; None: the model's option is gone.
OPTIONS = {
    ("sns", "subscribe"): {"notification-endpoint": "Endpoint", "endpoint": None},
    # The code of a function can be given as a file beside what `code` and `content` say.
    ("lambda", "create-function"): {"zip-file": "Code.ZipFile"},
    ("lambda", "publish-layer-version"): {"zip-file": "Content.ZipFile"},
}


class Command:
    """One operation as the AWS CLI shows it."""

    def __init__(self, session, text):
        service, _, operation = text.partition(" ")
        model = session.get_service_model(SERVICES.get(service, service))
        names = {xform_name(name, "-"): name for name in model.operation_names}
        self.text = text
        self.model = model.operation_model(names[operation])
        self.input, self.output = self.model.input_shape, self.model.output_shape
        members = self.input.members if self.input else {}
        self.options = {xform_name(name, "-"): name for name in members}
        for option, path in OPTIONS.get((service, operation), {}).items():
            if path is None:
                del self.options[option]
            else:
                self.options[option] = path

    def shape(self, option):
        """The shape of what an option sets, or None."""
        if option not in self.options:
            return None
        shape = self.input
        for name in self.options[option].split("."):
            shape = shape.members[name]
        return shape

    def members(self, options):
        """Members of the request that these options set."""
        return {self.options[option].split(".")[0] for option in options if option in self.options}

    def errors(self):
        return {error.metadata.get("error", {}).get("code", error.name) for error in self.model.error_shapes}


def command(session, text):
    """The operation, or None when there is none of this name."""
    try:
        return Command(session, text)
    except Exception as error:  # botocore says an unknown service or operation in several ways
        if type(error).__name__ in ("UnknownServiceError", "OperationNotFoundError", "KeyError", "DataNotFoundError"):
            return None
        raise
