package com.example.generated_component_double_check;

public final class Tracker_Factory implements Provider<Tracker> {
    @Override
    public Tracker get() {
        return new Tracker();
    }
}
