package androidx.startup;

import android.content.Context;
import android.os.Bundle;
import java.util.HashSet;
import java.util.Set;

/** Runs the initializers that the provider's meta-data names, each after its dependencies. */
public final class AppInitializer {
    private static final AppInitializer INSTANCE = new AppInitializer();
    private final Set<Class<?>> done = new HashSet<>();

    public static AppInitializer getInstance(Context context) {
        return INSTANCE;
    }

    public <T> T initializeComponent(Class<? extends Initializer<T>> component) {
        throw new IllegalStateException("initialise lazily through the provider's context");
    }

    void discoverAndInitialize(Context context, Bundle metadata) throws Exception {
        for (String name : metadata.keySet()) {
            if ("androidx.startup".equals(metadata.getString(name))) {
                doInitialize(context, Class.forName(name));
            }
        }
    }

    private void doInitialize(Context context, Class<?> component) throws Exception {
        if (!done.add(component)) {
            return;
        }
        Initializer<?> initializer = (Initializer<?>) component.getDeclaredConstructor().newInstance();
        for (Class<?> dependency : initializer.dependencies()) {
            doInitialize(context, dependency);
        }
        initializer.create(context);
    }
}
