package com.example.app_bus_ticket_topics_and_sets;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.tickets);
        findViewById(R.id.pay).setOnClickListener(view -> TicketApp.TOPICS.post(Topics.PAY));
        if (!new Granted(this).has("privacy")) {
            new AskDialog(this).show();
        }
    }
}
