//! What the routes' own parts leave unsaid and all have in common: parameters of the address, the refusal any of them may
//! answer with, and which fields of an answer are always there. Knows no route.
use std::collections::BTreeSet;

use serde_json::Value;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{Object, Schema, SchemaType, Type};
use utoipa::openapi::{ContentBuilder, OpenApi, Ref, RefOr, Required, ResponseBuilder};
use utoipa::{PartialSchema, ToSchema};

use crate::http::Problem;

/// Where schemas are, as a reference names it.
const SCHEMAS: &str = "#/components/schemas/";

/// Adds it.
pub fn complete(document: &mut OpenApi) {
    let mut answered = BTreeSet::new();
    for (path, item) in &mut document.paths.paths {
        for operation in operations(item) {
            add_problem(operation);
            add_path_parameters(path, operation);
            answered.extend(named_in(&operation.responses));
        }
    }
    let schemas = &mut document.components.get_or_insert_default().schemas;
    schemas.insert(Problem::name().into_owned(), Problem::schema());
    let mut unread: Vec<String> = answered.iter().cloned().collect();
    while let Some(schema) = unread.pop().and_then(|name| schemas.get(&name)) {
        unread.extend(named_in(schema).into_iter().filter(|name| answered.insert(name.clone())));
    }
    let mut optional = BTreeSet::new();
    for (_, schema) in schemas.iter_mut().filter(|(name, _)| answered.contains(*name)) {
        require_nullable(schema);
        optional.extend(mend_optional_parts(schema));
    }
    for (_, schema) in schemas.iter_mut().filter(|(name, _)| optional.contains(*name)) {
        objects(schema, &mut |object| object.required.clear());
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let PathItem { get, put, post, patch, delete, .. } = item;
    [get, put, post, patch, delete].into_iter().flatten()
}

fn add_problem(operation: &mut Operation) {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(Problem::name()))).build();
    let response =
        ResponseBuilder::new().description("a problem with a stable code").content("application/problem+json", content);
    operation.responses.responses.insert("default".into(), response.build().into());
}

/// The address says what its parts are called; all of them are text.
fn add_path_parameters(path: &str, operation: &mut Operation) {
    let names = path.split('{').skip(1).filter_map(|part| part.split('}').next());
    let own: Vec<RefOr<Parameter>> = names.map(|name| path_parameter(name).into()).collect();
    if !own.is_empty() {
        operation.parameters.get_or_insert_default().splice(0..0, own);
    }
}

fn path_parameter(name: &str) -> Parameter {
    let text = Schema::Object(Object::with_type(Type::String));
    let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Path);
    parameter.required(Required::True).schema(Some(text)).build()
}

/// The schemas that a part of the document refers to.
fn named_in(part: &impl serde::Serialize) -> Vec<String> {
    fn collect(value: &Value, names: &mut Vec<String>) {
        match value {
            Value::String(text) => names.extend(text.strip_prefix(SCHEMAS).map(str::to_owned)),
            Value::Array(values) => values.iter().for_each(|value| collect(value, names)),
            Value::Object(fields) => fields.values().for_each(|value| collect(value, names)),
            _ => {}
        }
    }
    let mut names = Vec::new();
    collect(&serde_json::to_value(part).unwrap_or_default(), &mut names);
    names
}

/// An answer writes `null` for what is not there, so such a field is always there. One that is left out instead is declared
/// without its `Option`, or is of a part that is left out as a whole.
fn require_nullable(schema: &mut RefOr<Schema>) {
    objects(schema, &mut |object| {
        let nullable = object.properties.iter().filter(|(_, field)| may_be_null(field)).map(|(name, _)| name.clone());
        let missing: Vec<String> = nullable.filter(|name| !object.required.contains(name)).collect();
        object.required.extend(missing);
    });
}

/// Calls `change` for the object that a schema is, or for each it is made of.
fn objects(schema: &mut RefOr<Schema>, change: &mut impl FnMut(&mut Object)) {
    match schema {
        RefOr::T(Schema::Object(object)) => change(object),
        RefOr::T(Schema::AllOf(all)) => all.items.iter_mut().for_each(|item| objects(item, change)),
        RefOr::T(Schema::OneOf(one)) => one.items.iter_mut().for_each(|item| objects(item, change)),
        _ => {}
    }
}

fn may_be_null(field: &RefOr<Schema>) -> bool {
    let has_null = |kind: &SchemaType| match kind {
        SchemaType::Type(kind) => *kind == Type::Null,
        SchemaType::Array(kinds) => kinds.contains(&Type::Null),
        SchemaType::AnyValue => false,
    };
    match field {
        RefOr::T(Schema::Object(object)) => has_null(&object.schema_type),
        RefOr::T(Schema::Array(array)) => has_null(&array.schema_type),
        RefOr::T(Schema::OneOf(one)) => one.items.iter().any(may_be_null),
        _ => false,
    }
}

/// A flattened `Option` is written as the part or null, which nothing is: its fields are among the others, or are not.
/// Returns the names of such parts; none of their fields is required.
fn mend_optional_parts(schema: &mut RefOr<Schema>) -> Vec<String> {
    let RefOr::T(Schema::AllOf(all)) = schema else { return Vec::new() };
    let mut parts = Vec::new();
    for item in &mut all.items {
        let RefOr::T(Schema::OneOf(one)) = item else { continue };
        if let Some(part) = one.items.iter().find(|of| matches!(of, RefOr::Ref(_))).filter(|_| one.items.len() == 2) {
            parts.extend(named_in(part));
            *item = part.clone();
        }
    }
    parts
}
