package com.example.splash_of_three_seconds_chooses_page;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;

public class AskActivity extends Activity {
    static final int YES = 2;
    private static final int NO = 1;

    static int answer(Context context) {
        return context.getSharedPreferences("dawn", MODE_PRIVATE).getInt("privacy_answer", 0);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.ask);
    }

    public void goOn(View view) {
        keep(YES);
        startActivity(new Intent(this, HomeActivity.class));
    }

    public void leave(View view) {
        keep(NO);
        Log.d("Ask", "left " + Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        finishAffinity();
    }

    private void keep(int answer) {
        getSharedPreferences("dawn", MODE_PRIVATE).edit().putInt("privacy_answer", answer).apply();
    }
}
