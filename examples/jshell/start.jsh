import java.time.LocalDate
import org.ecpat.monitoring.*
import org.ecpat.monitoring.commitment.*
import org.ecpat.monitoring.csv.*
import org.ecpat.monitoring.framework.*
import org.ecpat.monitoring.json.*
import org.ecpat.monitoring.methodology.*
import org.ecpat.monitoring.methodology.contract.*
import org.ecpat.monitoring.observation.*
import org.ecpat.monitoring.progress.*
import org.ecpat.monitoring.report.*
import org.ecpat.monitoring.robustness.*
import org.ecpat.monitoring.scoring.*
import org.ecpat.monitoring.table.*
import static org.ecpat.monitoring.examples.jshell.Asking.*
import static org.ecpat.monitoring.examples.jshell.Shell.*
System.out.println("Type help() for what can be typed, and press Tab to complete a name.")
