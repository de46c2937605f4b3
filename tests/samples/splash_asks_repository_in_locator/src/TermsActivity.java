package com.example.splash_asks_repository_in_locator;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public class TermsActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        TextView text = new TextView(this);
        text.setText("Please read our Privacy Policy and Terms of Use.");
        page.addView(text);
        Button accept = new Button(this);
        accept.setText("I agree");
        accept.setOnClickListener(view -> {
            Locator.get(ConsentRepository.class).acceptTerms();
            startActivity(new Intent(this, HomeActivity.class));
            finish();
        });
        page.addView(accept);
        Button leave = new Button(this);
        leave.setText("Decline");
        leave.setOnClickListener(view -> finish());
        page.addView(leave);
        setContentView(page);
    }
}
