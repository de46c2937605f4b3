package com.example.holders_that_run_at_launch;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Bundle more = new Bundle();
        more.putString("mode", "full");
        startActivity(new Intent(this, Next.class).putExtras(more));
    }
}
