/** The ground every feature stands on: ids, the actor, errors, pages and the clock. */
package org.keptword.shared;
