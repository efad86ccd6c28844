"""What a front end receives: one document class per model, one block class per block, and the OpenAPI description."""
