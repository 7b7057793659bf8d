package io.flowmend.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Names the version that was built, or says that this was started from unpackaged classes. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {"flowmend " + Objects.requireNonNullElse(built, "(not packaged)")};
    }
}
