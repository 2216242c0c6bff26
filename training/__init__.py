"""How the reply reader's model is made: the grammar, the training, the measuring. Nothing here ships."""
