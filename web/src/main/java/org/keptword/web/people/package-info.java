/** The manager's pages: people and settings. */
package org.keptword.web.people;
