package com.example.enum_strategy_per_market;

import android.app.Application;
import android.util.Log;
import java.util.Locale;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Market market = Market.of(Locale.getDefault());
        Log.i("App", market.name() + " " + market.identify(this));
    }
}
