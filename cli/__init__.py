"""The `careerline` command: one module for each verb. It never ships."""
