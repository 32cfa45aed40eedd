/** What the application knows of backups. */
package org.keptword.tests.container.backups;
