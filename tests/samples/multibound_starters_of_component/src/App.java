package com.example.multibound_starters_of_component;

import android.app.Application;
import java.util.Set;

public class App extends Application {
    Set<Starter> starters;
    Lazy<CellReport> cells;

    @Override
    public void onCreate() {
        super.onCreate();
        DaggerAppComponent.factory().create(this).inject(this);
        for (Starter starter : starters) {
            starter.start();
        }
    }
}
