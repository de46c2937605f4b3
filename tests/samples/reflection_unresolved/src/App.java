package com.example.reflection_unresolved;

import android.app.Application;
import android.util.Log;
import java.io.BufferedReader;
import java.io.InputStreamReader;

public class App extends Application {
    static App self;

    @Override
    public void onCreate() {
        super.onCreate();
        self = this;
        try (BufferedReader plan = new BufferedReader(new InputStreamReader(getAssets().open("plan.txt")))) {
            String[] words = plan.readLine().split(" ");
            Class.forName(words[0]).getMethod(words[1]).invoke(null);
        } catch (Exception missing) {
            Log.w("App", missing);
        }
    }
}
