package com.example.app_bakery_card_made_late;

import android.app.Application;
import android.util.Log;

public class BakeryApp extends Application {
    private final Privacy privacy = new KeptPrivacy(this);
    private final Late<String> version = new Late<>(() -> getPackageName() + " 3");
    private final Late<Card> card = new Late<>(() -> Card.of(this));

    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("Bakery", version.get());
        if (privacy.granted()) {
            greet();
        }
    }

    Privacy privacy() {
        return privacy;
    }

    void greet() {
        Log.d("Bakery", "Hello " + card.get().number());
    }
}
