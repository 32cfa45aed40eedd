/** The page about the backups of the installation, for managers. */
package org.keptword.web.backups;
