"""The service on models of its surroundings, in virtual time: for rehearsing words and for breaking the protocol.

Never ships.
"""
