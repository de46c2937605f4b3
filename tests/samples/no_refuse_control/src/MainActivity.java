package com.example.no_refuse_control;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.privacy);
        findViewById(R.id.go).setOnClickListener(this);
        findViewById(R.id.policy).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://www.example.com/privacy.html")));
            }
        });
    }

    @Override
    public void onClick(View view) {
        Log.i("Main", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
