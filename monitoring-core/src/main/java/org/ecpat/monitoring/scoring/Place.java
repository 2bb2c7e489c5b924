package org.ecpat.monitoring.scoring;

/**
 * An occurrence of a goal or indicator in the tree.
 *
 * @param node what stands there
 * @param slot the slot of its column
 * @param parent the index of the place above; -1 for the whole
 * @param child its position among the children of the node above; -1 if it has no weight there
 * @param inner its number among the places of goals and the whole; -1 for an indicator
 */
record Place(Node node, int slot, int parent, int child, int inner) {}
