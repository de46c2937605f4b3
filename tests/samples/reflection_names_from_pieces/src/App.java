package com.example.reflection_names_from_pieces;

import android.app.Application;
import android.content.Context;
import android.util.Log;

public class App extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        try {
            Log.d("App", Mirror.ask(base.getSystemService(Context.TELEPHONY_SERVICE)) + Mirror.own());
        } catch (ReflectiveOperationException refused) {
            Log.d("App", "refused");
        }
    }
}
