"""All groups of checks, and what each needs."""
import cloudformation
import terraform
import terraform_schema
import vocabulary

try:
    import aws_cli
except ImportError as missing:  # botocore or jmespath
    aws_cli, without = None, f"{missing.name} is not installed"


def is_list_by(schema_of, kind):
    """Whether CloudFormation says that a property is a list; None when it cannot be asked."""
    raw = schema_of(kind["type"]) if schema_of else None
    schema = cloudformation.Schema(raw) if raw else None

    def is_list(path):
        found = schema.node(path) if schema else None
        return found[1] if found else None
    return is_list


class Checks:
    """The schemas there are, loaded once."""

    def __init__(self, exceptions):
        self.exceptions = exceptions
        self.schema_of, self.no_schema = cloudformation.available()
        self.resources, self.no_resources = terraform_schema.available()
        self.session, self.no_session = aws_cli.available() if aws_cli else (None, without)

    def run(self, report, kind, path):
        """Reports each group for one kind."""
        type_ = kind["type"]
        problems = vocabulary.check(kind, path)
        report.group(type_, "vocabulary", problems)
        if problems:
            return  # the other checks take its form for granted
        for group, schemas, missing, check in self.groups():
            if schemas is None:
                report.skip(type_, group, missing)
            else:
                report.group(type_, group, check(kind))

    def groups(self):
        return (
            ("cloudformation", self.schema_of, self.no_schema,
             lambda kind: cloudformation.check(kind, self.schema_of, self.exceptions)),
            ("terraform", self.resources, self.no_resources,
             lambda kind: terraform.check(kind, self.resources, self.exceptions, is_list_by(self.schema_of, kind))),
            ("aws-cli", self.session, self.no_session, lambda kind: aws_cli.check(kind, self.session, self.exceptions)),
        )
