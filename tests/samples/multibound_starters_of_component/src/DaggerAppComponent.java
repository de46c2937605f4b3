package com.example.multibound_starters_of_component;

import android.content.Context;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

public final class DaggerAppComponent {
    private final DaggerAppComponent self = this;
    private Provider<Context> contextProvider;
    private Provider<ConsentStore> storeProvider;
    private Provider<CellReport> cellsProvider;

    private DaggerAppComponent(Context context) {
        initialize(context);
    }

    public static Factory factory() {
        return new Factory();
    }

    private void initialize(Context context) {
        contextProvider = InstanceFactory.create(context);
        storeProvider = new SwitchingProvider<ConsentStore>(self, 0);
        cellsProvider = new SwitchingProvider<CellReport>(self, 1);
    }

    private Set<Starter> starters() {
        LinkedHashSet<Starter> made = new LinkedHashSet<>(2);
        made.add(new PhoneStarter(contextProvider.get()));
        made.add(new PhotoStarter(contextProvider.get(), storeProvider.get()));
        return Collections.unmodifiableSet(made);
    }

    public void inject(App app) {
        app.starters = starters();
        app.cells = new ProviderLazy<CellReport>(cellsProvider);
    }

    public static final class Factory {
        public DaggerAppComponent create(Context context) {
            return new DaggerAppComponent(context);
        }
    }

    private static final class ProviderLazy<T> implements Lazy<T> {
        private final Provider<T> provider;

        ProviderLazy(Provider<T> provider) {
            this.provider = provider;
        }

        @Override
        public T get() {
            return provider.get();
        }
    }

    private static final class SwitchingProvider<T> implements Provider<T> {
        private final DaggerAppComponent component;
        private final int id;

        SwitchingProvider(DaggerAppComponent component, int id) {
            this.component = component;
            this.id = id;
        }

        @SuppressWarnings("unchecked")
        @Override
        public T get() {
            switch (id) {
                case 0:
                    return (T) new ConsentStore(component.contextProvider.get());
                case 1:
                    return (T) new CellReport(component.contextProvider.get());
                default:
                    throw new AssertionError(id);
            }
        }
    }
}
