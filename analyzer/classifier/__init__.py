"""What a careful reader would mark: features, models, training and evaluation."""
