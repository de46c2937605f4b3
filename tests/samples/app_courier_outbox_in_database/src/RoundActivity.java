package com.example.app_courier_outbox_in_database;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;

public class RoundActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        CourierApp app = (CourierApp) getApplication();
        Button parcel = new Button(this);
        parcel.setText("联系收件人");
        parcel.setOnClickListener(view -> {
            app.outbox().put(Kind.CALLS);
            new Drain(app, app.outbox()).run();
        });
        setContentView(parcel);
        if (!Terms.accepted(this)) {
            new AlertDialog.Builder(this).setMessage("隐私政策").setNegativeButton("不同意", (box, which) -> finish())
                    .setPositiveButton("同意", (box, which) -> {
                        Terms.accept(this);
                        new Drain(app, app.outbox()).run();
                    }).show();
        }
    }
}
