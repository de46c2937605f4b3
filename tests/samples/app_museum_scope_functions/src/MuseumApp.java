package com.example.app_museum_scope_functions;

import android.app.Application;
import android.util.Log;
import java.util.Arrays;

public class MuseumApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        answer();
    }

    void answer() {
        int visits = Scope.of(getSharedPreferences("museum", MODE_PRIVATE).getString("privacy_answer", null))
                .also(answer -> Log.d("Museum", answer + Arrays.toString(Visits.shared())))
                .takeIf("agreed"::equals)
                .letIt(answer -> Visits.ofOtherApps(this))
                .orElse(0);
        Log.d("Museum", "visits " + visits);
    }
}
