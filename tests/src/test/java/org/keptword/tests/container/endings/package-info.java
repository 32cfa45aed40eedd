/** What happens when somebody pauses, leaves, is given to another counselor, or work comes to an end. */
package org.keptword.tests.container.endings;
