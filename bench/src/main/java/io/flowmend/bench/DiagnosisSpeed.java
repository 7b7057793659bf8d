package io.flowmend.bench;

import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.RedactedText;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.knowledge.Knowledge;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many texts a second are diagnosed on one core, secrets taken out first; and what each part of that takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class DiagnosisSpeed {

    /** The texts that are diagnosed in turn. */
    @Param({"SHORT", "PROSE_40K", "ERROR_40K", "HOSTILE_40K"})
    private SampleTexts texts = SampleTexts.SHORT;

    private final Redactor redactor = new Redactor();
    private final Diagnostician diagnostician =
            new Diagnostician(Knowledge.load().causes());
    private String[] samples = {};
    private RedactedText[] redacted = {};
    private int next;

    @Setup
    public void prepare() {
        samples = texts.texts();
        redacted = new RedactedText[samples.length];
        for (int i = 0; i < samples.length; i++) {
            redacted[i] = redactor.redact(samples[i]);
        }
    }

    /** Both, as the bot does it. */
    @Benchmark
    public Diagnosis whole() {
        return diagnostician.diagnose(redactor.redact(samples[turn()]));
    }

    @Benchmark
    public RedactedText redaction() {
        return redactor.redact(samples[turn()]);
    }

    @Benchmark
    public Diagnosis diagnosis() {
        return diagnostician.diagnose(redacted[turn()]);
    }

    private int turn() {
        next = next + 1 == samples.length ? 0 : next + 1;
        return next;
    }
}
