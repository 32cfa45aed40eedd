/** The inside of assigning: the assignments of a case, the policies of giving and suggesting, and what opens or pauses assignments by itself. */
package org.keptword.homework.internal.assign;
