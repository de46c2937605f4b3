package com.example.content_addresses_in_enum_of_tables;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button codes = new Button(this);
        codes.setText("Fill in the code from my messages");
        codes.setOnClickListener(view -> codes.setText("" + Table.SMS.count(this)));
        setContentView(codes);
    }

    @Override
    protected void onStart() {
        super.onStart();
        Log.d("Main", "rows " + (Table.CONTACTS.count(this) + Table.NOTES.count(this)));
    }
}
