package com.example.property_change_told_at_launch;

import android.app.Activity;
import android.os.Bundle;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PropertyChangeSupport changes = new PropertyChangeSupport(this);
        changes.addPropertyChangeListener(new PropertyChangeListener() {
            @Override
            public void propertyChange(PropertyChangeEvent event) {
                getPackageManager().getInstalledPackages(0);
            }
        });
        changes.firePropertyChange("stage", 0, 1);
    }

}
