/** Goals in the real server: who sees and rates what. */
package org.keptword.tests.container.goals;
