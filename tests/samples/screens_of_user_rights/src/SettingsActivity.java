package com.example.screens_of_user_rights;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;

public class SettingsActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.settings);
        findViewById(R.id.policy).setOnClickListener(this);
        findViewById(R.id.agreement).setOnClickListener(this);
        findViewById(R.id.cancel_account).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        String page = view.getId() == R.id.policy ? "privacy" : view.getId() == R.id.agreement ? "terms" : "account/cancel";
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://www.example.com/" + page)));
    }
}
