// Layers that trace functions: ADOT's, whose ARNs are parameters of the stack, or the X-Ray SDK's, which the stack
// makes.
#pragma once

#include "resources/lowering.hpp"

namespace pergola {

/// The layer version of a function that gets one (`has_tracing_layer`).
[[nodiscard]] Value tracing_layer(const Tracing& tracing, const LambdaFunction& function);

/// Adds what `tracing_layer` refers to.
void add_tracing_layers(Lowering& lowering);

}  // namespace pergola
