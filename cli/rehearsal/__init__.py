"""What `careerline rehearse` plays: one described person, their own lines, and what the coach would have sent."""
