package io.flowmend.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What {@link ArchitectureTest} looks for in a class, where ArchUnit has no words of its own for it. */
final class ArchitectureConditions {

    private static final Pattern PLATFORM_WORD =
            Pattern.compile("slack|teams|blockkit|adaptivecard", Pattern.CASE_INSENSITIVE);

    private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD = JavaClass.Predicates.resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.net..",
                    "java.sql..",
                    "javax.sql..",
                    "java.util.concurrent..",
                    "java.util.random..",
                    "java.util.logging..",
                    "org.slf4j..",
                    "ch.qos.logback..",
                    "com.fasterxml.jackson..",
                    "com.google.gson..",
                    "org.snakeyaml..")
            .and(DescribedPredicate.not(
                    JavaClass.Predicates.belongToAnyOf(java.net.URI.class, java.io.Serializable.class)))
            .or(JavaClass.Predicates.belongToAnyOf(
                    Thread.class,
                    ThreadLocal.class,
                    Process.class,
                    ProcessBuilder.class,
                    Runtime.class,
                    java.util.Random.class,
                    java.security.SecureRandom.class,
                    java.util.Timer.class,
                    java.util.Date.class,
                    java.time.Clock.class));

    private static final Set<String> UNREPEATABLE_SYSTEM_CALLS =
            Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit");

    private ArchitectureConditions() {}

    /** Reads or writes, asks the time, throws dice, starts a thread, logs or speaks JSON. */
    static ArchCondition<JavaClass> touchTheWorld() {
        return condition(
                "touch the outside world",
                type -> Stream.concat(
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> OUTSIDE_WORLD.test(dependency.getTargetClass()))
                                .map(Dependency::getDescription),
                        type.getCodeUnitCallsFromSelf().stream()
                                .filter(call -> isUnrepeatable(call.getTarget()))
                                .map(call -> call.getDescription())));
    }

    private static boolean isUnrepeatable(CodeUnitCallTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.lang.System" -> UNREPEATABLE_SYSTEM_CALLS.contains(name);
            case "java.lang.Math" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            default -> target.getOwner().getPackageName().equals("java.time") && name.equals("now");
        };
    }

    /** The class or one of its members is called after a chat platform. */
    static ArchCondition<JavaClass> nameAPlatform() {
        return condition(
                "name a platform",
                type -> Stream.concat(
                                Stream.of(type.getSimpleName()),
                                type.getMembers().stream().map(JavaMember::getName))
                        .filter(name -> PLATFORM_WORD.matcher(name).find())
                        .map(name -> name + " in " + type.getName()));
    }

    /** Calls a constructor of another package's class that implements one of our interfaces from a third package. */
    static ArchCondition<JavaClass> constructAnImplementationOfAPort() {
        return condition(
                "construct an implementation of a port",
                type -> type.getConstructorCallsFromSelf().stream()
                        .filter(call -> !call.getTargetOwner().getPackageName().equals(type.getPackageName()))
                        .filter(call -> implementsAPort(call.getTargetOwner()))
                        .map(call -> call.getDescription()));
    }

    private static boolean implementsAPort(JavaClass type) {
        return type.getPackageName().startsWith("io.flowmend.")
                && type.getAllRawInterfaces().stream()
                        .map(JavaClass::getPackageName)
                        .anyMatch(owner -> owner.startsWith("io.flowmend.") && !owner.equals(type.getPackageName()));
    }

    /** Stands in a package whose package-info.java says {@code @NullMarked}. */
    static ArchCondition<JavaClass> bePackagedNullMarked() {
        return new ArchCondition<>("stand in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " and @NullMarked"));
            }
        };
    }

    private static ArchCondition<JavaClass> condition(String name, Function<JavaClass, Stream<String>> findings) {
        return new ArchCondition<>(name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Consumer<String> report = finding -> events.add(SimpleConditionEvent.satisfied(type, finding));
                findings.apply(type).forEach(report);
            }
        };
    }
}
