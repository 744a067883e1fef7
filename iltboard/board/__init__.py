"""What a meeting is: pure, without a clock, a file or a screen."""
