// Resources that Terraform has for a part of what is one resource elsewhere.
#pragma once

#include "backends/terraform/module.hpp"

namespace pergola::terraform {

/// Adds the companions of a resource to the body of its concern.
void add_companions(Module& module, const Resource& resource, const Kind& kind);

}  // namespace pergola::terraform
