/** What is known of the backups of the installation. The launcher makes them and writes what came of it; nothing is changed here. */
package org.keptword.backups;
