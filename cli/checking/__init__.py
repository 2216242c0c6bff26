"""What `careerline check` refuses, one module for each kind of mistake; none of it ships."""
