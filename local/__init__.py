"""The local stage: the whole service on one machine, with a clock that can be turned.

Nothing here ships. The stage reads `template.yaml`, runs the very functions that it names, and plays AWS and Twilio
around them. It changes no handler: what it turns, it turns from outside.
"""
