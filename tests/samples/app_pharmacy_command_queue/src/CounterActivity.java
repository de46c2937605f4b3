package com.example.app_pharmacy_command_queue;

import android.app.Activity;
import android.os.Bundle;

public class CounterActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.counter);
        Choice choice = new Choice(this);
        CommandQueue queue = new CommandQueue(this, choice);
        queue.submit(new WarmUpCommand());
        queue.submit(new PharmacyLocator());
        findViewById(R.id.scan_code).setOnClickListener(view -> queue.submit(new PasteCommand()));
        if (!choice.agreed()) {
            new AgreementBox(choice, queue).show(this);
        }
    }
}
