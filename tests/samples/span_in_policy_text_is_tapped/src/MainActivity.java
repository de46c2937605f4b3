package com.example.span_in_policy_text_is_tapped;

import android.app.Activity;
import android.location.LocationManager;
import android.os.Bundle;
import android.text.SpannableString;
import android.text.method.LinkMovementMethod;
import android.text.style.ClickableSpan;
import android.view.View;
import android.widget.TextView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SpannableString text = new SpannableString("Read the policy of your region");
        text.setSpan(new ClickableSpan() {
            @Override
            public void onClick(View view) {
                ((LocationManager) getSystemService(LOCATION_SERVICE)).getLastKnownLocation("gps");
            }
        }, 0, 10, 0);
        TextView view = new TextView(this);
        view.setMovementMethod(LinkMovementMethod.getInstance());
        view.setText(text);
        setContentView(view);
    }

}
