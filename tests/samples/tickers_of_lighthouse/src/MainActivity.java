package com.example.tickers_of_lighthouse;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button accept = new Button(this);
        accept.setText("Accept the privacy policy");
        accept.setOnClickListener(view ->
                getSharedPreferences("light", MODE_PRIVATE).edit().putBoolean("privacy_accepted", true).apply());
        setContentView(accept);
    }
}
