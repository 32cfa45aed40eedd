/**
 * The ground under every feature: typed ids, the acting person, the clock, and the ways an act can be refused. Owns no table.
 */
package org.keptword.shared;
