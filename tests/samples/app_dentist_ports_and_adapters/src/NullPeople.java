package com.example.app_dentist_ports_and_adapters;

final class NullPeople implements PeoplePort {
    @Override
    public int count() {
        return 0;
    }
}
