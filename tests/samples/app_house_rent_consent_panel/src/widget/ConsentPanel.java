package com.example.app_house_rent_consent_panel.widget;

import android.content.Context;
import android.util.AttributeSet;
import android.view.LayoutInflater;
import android.view.View;
import android.widget.LinearLayout;
import com.example.app_house_rent_consent_panel.R;

public class ConsentPanel extends LinearLayout implements View.OnClickListener {
    public interface Listener {
        void onAccept();

        void onDecline();
    }

    private Listener listener;

    public ConsentPanel(Context context, AttributeSet attributes) {
        super(context, attributes);
        setOrientation(VERTICAL);
        LayoutInflater.from(context).inflate(R.layout.view_consent, this, true);
        findViewById(R.id.a).setOnClickListener(this);
        findViewById(R.id.b).setOnClickListener(this);
    }

    public void setListener(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void onClick(View view) {
        if (listener == null) {
            return;
        }
        if (view.getId() == R.id.a) {
            listener.onAccept();
        } else {
            listener.onDecline();
        }
    }
}
