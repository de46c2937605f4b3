package com.example.app_recipe_decorated_reporters;

import android.app.Application;
import android.content.SharedPreferences;
import android.util.Log;

public class KitchenApp extends Application {
    private Reporter card;

    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences kept = getSharedPreferences("kitchen", MODE_PRIVATE);
        card = new Timed(new ConsentOnly(kept, new CardReporter(this)));
        Reporter apps = new ConsentOnly(kept, new Buffered(new AppReporter(this)));
        Log.d("Kitchen", card.report() + apps.report());
    }

    void agree() {
        getSharedPreferences("kitchen", MODE_PRIVATE).edit().putString("privacy_consent", "yes").commit();
        Log.d("Kitchen", card.report());
    }
}
